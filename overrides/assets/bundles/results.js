{% from "parts.html" import bundles, data with context -%}
{{ data("results", words, course(nav), nav) }}
{{ script(bundles["results"]) }}
