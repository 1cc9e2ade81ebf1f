{% from "parts.html" import bundles, data with context -%}
{{ data("review", course(nav), nav) }}
{{ script(bundles["review"]) }}
