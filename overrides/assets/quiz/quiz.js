{% include "assets/quiz/records.js" %}
{% include "assets/quiz/progress.js" %}
{% include "assets/quiz/verdict.js" %}
{% include "assets/quiz/quiz-element.js" %}
{% include "assets/quiz/quiz-question.js" %}
