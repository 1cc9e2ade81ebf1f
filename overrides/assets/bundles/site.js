{% from "parts.html" import bundles, data -%}
{{ data("site", course(nav)) }}
{{ script(bundles.site) }}
