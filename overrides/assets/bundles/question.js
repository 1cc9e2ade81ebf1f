{% from "parts.html" import bundles, data with context -%}
{{ data("question", course(nav), nav) }}
{{ script(bundles["question"]) }}
