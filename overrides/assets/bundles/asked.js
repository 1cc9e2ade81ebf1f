{% from "parts.html" import bundles, data -%}
{{ data("asked", course(nav)) }}
{{ script(bundles.asked) }}
