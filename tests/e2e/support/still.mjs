// Waiting until nothing moves on a page, as a person does before they press.

/** Waits until nothing moves any more. What lies in closed details does not move before they are opened, so it is not waited for. */
export function still(page) {
  return page.evaluate(async () => {
    const moving = document.getAnimations().filter((animation) => animation.effect?.target?.checkVisibility({ contentVisibilityAuto: true }));
    const late = new Promise((done) => setTimeout(done, 1000));
    await Promise.race([Promise.allSettled(moving.map((animation) => animation.finished)), late]);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
