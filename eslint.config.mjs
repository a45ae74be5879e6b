// What a linter can tell of the scripts: those that build the site, those in the browser, and the journeys.

import js from "./end2end/node_modules/@eslint/js/src/index.js";
import globals from "./end2end/node_modules/globals/index.js";

const BROWSER = ["frontend/js/**"];

export default [
  { ignores: ["target/**", "**/node_modules/**"] },
  js.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-empty": ["error", { allowEmptyCatch: true }],
      "no-unused-vars": ["error", { ignoreRestSiblings: true }],
    },
  },
  // Two versions of the storage, which the journey puts on the page.
  { files: ["end2end/journeys/83-*"], languageOptions: { globals: { old: "readonly", now: "readonly" } } },
  {
    files: BROWSER,
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker } },
    rules: {
      // What the oldest browsers that run the program do not have (README.md).
      "no-restricted-globals": ["error", "structuredClone", "scheduler", "reportError", "navigation", "URLPattern"],
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression > MemberExpression.callee[property.name=/^(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|groupBy|hasOwn|fromAsync|withResolvers|canParse|randomUUID|throwIfAborted|isWellFormed)$/]",
          message: "Not in the oldest browsers that run the program.",
        },
        {
          selector: "MemberExpression[object.name='AbortSignal'][property.name=/^(timeout|any)$/]",
          message: "Not in the oldest browsers that run the program: use limit.js.",
        },
      ],
    },
  },
];
