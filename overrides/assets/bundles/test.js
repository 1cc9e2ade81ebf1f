{% from "parts.html" import bundles -%}
{{ script(bundles["test"]) }}
