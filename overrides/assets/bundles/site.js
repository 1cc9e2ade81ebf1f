{% from "parts.html" import bundles, data with context -%}
{{ data("site", words, course(nav), nav) }}
{{ script(bundles["site"]) }}
