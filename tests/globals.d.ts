/** What the build tells the scripts. */
declare var quizCourse: Record<string, string>;
declare var quizPages: IndexedPage[];
declare var quizAddresses: { test?: string; review?: string };
