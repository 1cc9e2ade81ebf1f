{% include "assets/quiz/progress.js" %}
{% include "assets/quiz/quiz-question.js" %}
