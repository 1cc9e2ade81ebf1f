{% from "parts.html" import bundles, data -%}
{{ script(bundles["keeping"]) }}
