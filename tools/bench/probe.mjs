// What runs inside a measured page, before its own scripts. Selectors say where each page has its parts.

/** Leaves `window.bench` in the page. It is sent there as text, so it can use nothing from outside. */
export function probe({ control, reaction, heading, next }) {
  const frame = () => new Promise(requestAnimationFrame);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const one = (selector) => document.querySelector(selector);
  const titles = () => [...document.querySelectorAll(heading)].map((title) => title.textContent.trim());

  /** When the first control stood on the screen and answered a press. One that is shown but deaf does not count. */
  async function usable() {
    for (;;) {
      await frame();
      if (!one(control) || one(control).disabled) continue;
      // The frame in which it is found is painted only after this; a person cannot press what is not yet seen.
      await frame();
      const pressed = performance.now();
      one(control).click();
      while (performance.now() < pressed + 500) {
        await frame();
        if (one(reaction)) return pressed;
      }
    }
  }

  /** A title that was not there before: the first one, at once or when the page changes. */
  function newTitle(before) {
    const found = () => titles().find((title) => title && !before.includes(title));
    return new Promise((resolve) => {
      const watch = new MutationObserver(() => found() && (watch.disconnect(), resolve(found())));
      watch.observe(document, { subtree: true, childList: true, characterData: true });
      if (found()) watch.disconnect(), resolve(found());
    });
  }

  /** Answers, lets the page come to rest, presses Next, and times the next question: written, and painted. */
  async function step() {
    document.querySelectorAll("input[type=radio]")[2].click();
    await pause(300);
    const before = titles();
    const pressed = performance.now();
    one(next).click();
    const title = await newTitle(before);
    const written = performance.now() - pressed;
    // The second frame begins only when the first one, with the new words, has been painted.
    await frame();
    await frame();
    const painted = performance.now() - pressed;
    await pause(300);
    return { title, written, painted };
  }

  window.bench = { usable: usable(), step };
}
