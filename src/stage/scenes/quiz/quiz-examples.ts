import { QuizContent } from '../../../schema/scenes/quiz.js';

/** Contents for tests and golden frames: three options with a reason, two without, and the longest texts. */
export const quizExamples: QuizContent[] = [
  QuizContent.parse({
    kind: 'quiz',
    kicker: 'Quick check',
    question: 'Which password is the hardest to guess?',
    options: [
      { text: 'Tr0ub4dor!', cueWord: 7 },
      { text: 'four random words', cueWord: 8 },
      { text: 'your dog’s name', cueWord: 11 },
    ],
    answer: 1,
    why: 'Length beats odd characters',
    answerCueWord: 17,
  }),
  QuizContent.parse({
    kind: 'quiz',
    question: 'Is glass a liquid?',
    options: [{ text: 'Yes' }, { text: 'No' }],
    answer: 1,
  }),
  QuizContent.parse({
    kind: 'quiz',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    question: 'How many of the neighbours came back to the workshop every week?',
    options: [
      { text: 'Nobody has ever returned' },
      { text: 'Less than half of people' },
      { text: 'Almost three quarters!!!' },
      { text: 'Everybody who was there!' },
    ],
    answer: 2,
    why: 'Seventy-four percent signed the visitors’ book once again!',
  }),
];
