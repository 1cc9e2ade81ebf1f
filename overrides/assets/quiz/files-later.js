// @ts-check

// What readers seldom do with what is kept comes by itself, after the results.
if (document.querySelector("quiz-keeping")) quizBank.run("assets/bundles/files.js").catch(() => {});
