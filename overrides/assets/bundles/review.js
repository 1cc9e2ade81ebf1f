{% from "parts.html" import bundles -%}
{{ script(bundles["review"]) }}
