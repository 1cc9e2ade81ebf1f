{% from "parts.html" import bundles, data -%}
{{ data("question", words) }}
{{ script(bundles["question"]) }}
