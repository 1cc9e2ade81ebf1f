{% from "parts.html" import bundles, data with context -%}
{{ data("test", words, course(nav), nav) }}
{{ script(bundles["test"]) }}
