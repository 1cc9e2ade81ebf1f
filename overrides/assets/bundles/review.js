{% from "parts.html" import bundles, data with context -%}
{{ data("review", words, course(nav), nav) }}
{{ script(bundles["review"]) }}
