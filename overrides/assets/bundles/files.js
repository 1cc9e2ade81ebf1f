{% from "parts.html" import bundles with context -%}
{{ script(bundles["files"]) }}
