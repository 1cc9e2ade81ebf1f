{% from "parts.html" import bundles, data with context -%}
{{ data("choices", words, course(nav), nav) }}
{{ script(bundles["choices"]) }}
