{% from "parts.html" import bundles, data with context -%}
{{ data("question", words, course(nav), nav) }}
{{ script(bundles["question"]) }}
