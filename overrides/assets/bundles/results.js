{% from "parts.html" import bundles, data with context -%}
{{ data("results", course(nav), nav) }}
{{ script(bundles["results"]) }}
