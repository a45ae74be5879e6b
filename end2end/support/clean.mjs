// Journeys that must not leave an error behind: no page error (a panic of the program is one), no error in the console, no
// answer that failed, and no word of the app's that it goes on without its program.

/**
 * The body of a test, after which each of its devices must be clean: `test("…", cleanly(() => [phone], async (t) => …))`.
 * What a device ran into is told also when the journey itself failed, because that is mostly why.
 */
export const cleanly = (devices, journey, { except = [] } = {}) =>
  async function run(t) {
    const problems = [];
    const failed = await journey(t).then(
      () => undefined,
      (error) => error,
    );
    for (const device of devices().filter(Boolean)) {
      try {
        device.assertClean({ except, warnings: true });
      } catch ({ actual }) {
        problems.push(...actual);
      }
    }
    if (failed && problems.length > 0) failed.message += `\nand the pages ran into:\n  ${problems.join("\n  ")}`;
    if (failed) throw failed;
    if (problems.length > 0) throw new Error(`the pages ran into problems:\n  ${problems.join("\n  ")}`);
  };
