{% from "parts.html" import bundles, data with context -%}
{{ data("choices", course(nav), nav) }}
{{ script(bundles["choices"]) }}
