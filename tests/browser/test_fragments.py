"""A link to chosen words leads Chromium to exactly these words: each of 60 random choices."""

import random

from tests.browsing import add_style

SELECTIONS = 60
LONGEST = 60  # words
SEED = 224
ACROSS = 0.1  # of the choices go from one paragraph into the next
TASKS = 10  # pages of tasks among the pages chosen from

# The words of each paragraph of record as [start, end] offsets in its text.
WORDS = """() => [...document.querySelectorAll('.plan-text')].map(block =>
  [...block.textContent.matchAll(/\\S+/g)].map(word => [word.index, word.index + word[0].length]))"""
DIRECTIVE = """async ([first, from, final, to]) => {
  const { directive } = await import(new URL('../'.repeat(location.pathname.split('/').length - 2)
    + 'assets/javascripts/text-fragment.js', location));
  const texts = document.querySelectorAll('.plan-text');
  return directive(texts[first], from, texts[final], to);
}"""
# The boxes of the lines that the words stand in, one for each piece of text.
BOXES = """([first, from, final, to]) => {
  const texts = [...document.querySelectorAll('.plan-text')];
  const boxes = [];
  for (let n = first; n <= final; n++) {
    let at = 0;
    const walker = document.createTreeWalker(texts[n], NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const start = Math.max(n === first ? from - at : 0, 0);
      const end = Math.min(n === final ? to - at : node.length, node.length);
      at += node.length;
      if (start >= end) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      boxes.push(...[...range.getClientRects()].filter(box => box.width > 1).map(({left, top, right, bottom}) =>
        [left, top, right, bottom]));
    }
  }
  return boxes;
}"""
# Counts highlighted pixels outside all boxes (a space at the end of a line may stick out), and boxes whose left
# or right end is not highlighted, or that are not on the screen.
COMPARE = """async ([png, boxes]) => {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  const lit = (x, y) => { const i = (y * width + x) * 4; return data[i] > 240 && data[i + 1] < 16; };
  const inside = (x, y) => boxes.some(([l, t, r, b]) => x >= l - 6 && x <= r + 6 && y >= t - 4 && y <= b + 4);
  let outside = 0;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (lit(x, y) && !inside(x, y)) outside++;
  const litNear = (from, to, t, b) => {
    for (let y = Math.round(t); y < b; y++) for (let x = Math.floor(from); x < to; x++) if (lit(x, y)) return true;
    return false;
  };
  const dark = boxes.filter(([l, t, r, b]) => !litNear(l, l + 3, t, b) || !litNear(r - 3, r, t, b)).length;
  const unseen = boxes.filter(([l, t, r, b]) => t < 0 || b > height).length;
  return { outside, dark, unseen };
}"""
MARK = "::target-text { background: #f0f !important; color: #f0f !important; text-decoration: none !important }"


def choose(words, rng):
    """A random run of words: in one paragraph, or now and then from one paragraph into the next."""
    first, at = rng.choice([(n, at) for n, found in enumerate(words) for at in range(len(found))])
    left = len(words[first]) - at
    if rng.random() < ACROSS and left < LONGEST and first + 1 < len(words):
        onward = words[first + 1][: LONGEST - left]
        return [first, words[first][at][0], first + 1, rng.choice(onward)[1]]
    length = rng.randint(1, min(LONGEST, left))
    return [first, words[first][at][0], first, words[first][at + length - 1][1]]


def choose_on_pages(page, base, plan, rng):
    """Choices with their directives: half on the full text, half on pages of tasks."""
    addresses = ["/toan-van/"] * TASKS + [f"/nhiem-vu/{task.id}/" for task in rng.sample(plan.tasks, TASKS)]
    for address in addresses:
        if page.url != base + address:
            page.goto(base + address)
            words = page.evaluate(WORDS)
        for _ in range(SELECTIONS // len(addresses)):
            choice = choose(words, rng)
            yield address, choice, page.evaluate(DIRECTIVE, choice)


def test_links_to_random_choices_highlight_exactly_the_chosen_words(page, base, plan):
    page.set_viewport_size({"width": 1000, "height": 700})
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    choices = list(choose_on_pages(page, base, plan, random.Random(SEED)))
    assert len(choices) == SELECTIONS
    checker = page.context.new_page()
    camera = page.context.new_cdp_session(page)
    wrong = []
    for number, (address, choice, directive) in enumerate(choices):
        # The query makes each a new visit, as from a link elsewhere.
        page.goto(f"{base}{address}?{number}#:~:text={directive}", wait_until="domcontentloaded")
        add_style(page, MARK)
        boxes = page.evaluate(BOXES, choice)
        shot = camera.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})["data"]
        found = checker.evaluate(COMPARE, [shot, boxes])
        if directive is None or any(found.values()):
            wrong.append((address, choice, directive, found))
    checker.close()
    assert wrong == [], f"{SELECTIONS - len(wrong)} of {SELECTIONS} exact: {wrong}"
