{% from "parts.html" import bundles, data -%}
{{ data("site", words, course(nav)) }}
{{ script(bundles["site"]) }}
