{% from "parts.html" import bundles, data -%}
{{ data("question", words) }}
{{ script((bundles["sure"] if config.extra.quiz.confidence else []) + bundles["question"]) }}
