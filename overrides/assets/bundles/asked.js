{% from "parts.html" import bundles, data -%}
{{ data("asked", words, course(nav)) }}
{{ script(bundles["asked"]) }}
