{% from "parts.html" import bundles, data with context -%}
{{ data("site", course(nav), nav) }}
{{ script(bundles["site"]) }}
