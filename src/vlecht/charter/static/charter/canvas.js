// Saves the start canvas while somebody types. The page works without this file: one button.
//
// What is typed goes into localStorage before anything is sent, and leaves it only when the
// server said that it is kept. Every text carries the version it was written on, so that two
// people in one field never erase each other; the server keeps the second text beside the first.

const PAUSE = 900; // milliseconds of quiet before a field is sent
const LONGEST_WAIT = 30_000;
const NO_REVISION = "00000000-0000-0000-0000-000000000000";

const form = document.querySelector("[data-canvas]");
if (form) start(form);

function start(form) {
  const queue = readQueue(form.dataset.store);
  const timers = new Map();
  const shown = new Map(); // what a field said when nobody had typed in it
  const status = form.querySelector("[data-canvas-status]");
  let sending = false;
  let retryIn = 1000;
  let retryTimer = null;
  let leaving = false;

  // The words must not come back: a reload shows what the server or the queue holds.
  form.setAttribute("autocomplete", "off");
  for (const control of form.querySelectorAll("[data-key]")) {
    shown.set(control.dataset.key, textOf(control.dataset.key));
  }
  restore();
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    sendNext(true);
  });
  window.addEventListener("online", () => sendNext(true));
  window.addEventListener("pagehide", flush);
  // While another page is on its way, an answer may come that this next page does not know yet.
  // The text then stays in the queue: the next page shows it and sends it once more.
  window.addEventListener("beforeunload", () => {
    leaving = true;
    setTimeout(() => {
      leaving = false;
      writeQueue();
    }, 5000);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
  if (queue.size) sendNext(true);

  function note(event) {
    const key = event.target.dataset.key;
    if (!key) return;
    // Leaving a field that we filled ourselves is a change to the browser, and none to us.
    if (!queue.has(key) && textOf(key) === shown.get(key)) return;
    queue.set(key, {
      text: textOf(key),
      base: versionOf(key),
      id: crypto.randomUUID ? crypto.randomUUID() : randomId(),
    });
    writeQueue();
    tell("saving");
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        sendNext();
      }, PAUSE),
    );
  }

  // What waited from another visit goes back into the fields, over what the server sent.
  function restore() {
    for (const [key, entry] of queue) {
      if (!form.elements[key]) continue;
      setText(key, entry.text);
    }
  }

  function nextReady() {
    for (const [key, entry] of queue) {
      if (!timers.has(key) && !entry.refused) return [key, entry];
    }
    return null;
  }

  async function sendNext(now = false) {
    if (now) clearTimeout(retryTimer);
    if (sending) return;
    const next = nextReady();
    if (!next) {
      if (![...queue.values()].some((entry) => !entry.refused)) {
        tell(queue.size ? "refused" : "saved");
      }
      return;
    }
    sending = true;
    const [key, entry] = next;
    const kept = await send(key, entry);
    sending = false;
    if (kept) {
      retryIn = 1000;
      sendNext();
    } else {
      retryTimer = setTimeout(sendNext, retryIn * (0.7 + Math.random() * 0.6));
      retryIn = Math.min(retryIn * 2, LONGEST_WAIT);
    }
  }

  async function send(key, entry) {
    tell("saving");
    let response;
    try {
      response = await fetch(form.dataset.fieldUrl, {
        method: "POST",
        body: bodyOf(key, entry),
        headers: { Accept: "application/json" },
        redirect: "manual",
      });
    } catch {
      tell("waiting");
      return false;
    }
    if (response.status === 200 || response.status === 422) {
      const answer = await response.json().catch(() => null);
      if (answer) {
        take(key, entry, answer);
        return true;
      }
    }
    // Signed out, or the page is too old: the text stays here until somebody signs in again.
    const signedOut = response.type === "opaqueredirect" || [403, 404].includes(response.status);
    tell(signedOut ? "signedOut" : "waiting");
    return false;
  }

  function take(key, entry, answer) {
    const now = queue.get(key);
    const typedOn = now && now.id !== entry.id;
    if (answer.outcome === "refused") {
      if (!typedOn) queue.set(key, { ...entry, refused: true });
      showMessage(key, answer.message);
    } else {
      if (!typedOn) {
        queue.delete(key);
        // The server knew better: nobody had changed what we sent, and somebody else had.
        const old = answer.outcome === "unchanged" && answer.text !== entry.text.trim();
        if (old) setText(key, answer.text);
        shown.set(key, textOf(key));
      }
      const version = form.elements[`version:${key}`];
      if (version) version.value = answer.version;
      if (typedOn && answer.outcome !== "beside") now.base = answer.version;
      if (answer.outcome === "beside") standBeside(key, entry, answer, typedOn);
      else showMessage(key, "");
      showState(answer);
    }
    if (!leaving) writeQueue();
  }

  // Somebody else was first. Both texts are kept; the field shows the one that stands.
  function standBeside(key, entry, answer, typedOn) {
    if (!typedOn) setText(key, answer.text);
    else queue.get(key).base = answer.version;
    const message = messageOf(key);
    if (!message) return;
    message.hidden = false;
    message.textContent = `${message.dataset.beside.replace("{name}", answer.changed_by || "?")} `;
    const link = document.createElement("a");
    link.href = form.dataset.conflictUrl.replace(NO_REVISION, answer.revision || NO_REVISION);
    link.textContent = message.dataset.look;
    message.append(link);
  }

  function showMessage(key, text) {
    const message = messageOf(key);
    if (!message) return;
    message.hidden = !text;
    message.textContent = text;
  }

  function messageOf(key) {
    return document.getElementById(`${key.replace(/_strands$/, "")}-message`);
  }

  function showState(answer) {
    const progress = document.querySelector("[data-canvas-progress]");
    progress.textContent = progress.dataset.words
      .replace("{done}", answer.done)
      .replace("{total}", answer.total);
    const missing = document.querySelector("[data-missing-strands]");
    if (!missing) return;
    missing.hidden = answer.missing.length === 0;
    for (const item of missing.querySelectorAll("[data-strand]")) {
      item.hidden = !answer.missing.includes(item.dataset.strand);
    }
  }

  function tell(what) {
    const words = status.dataset[what];
    if (status.textContent !== words) status.textContent = words;
    status.dataset.state = what;
  }

  function bodyOf(key, entry) {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.set("key", key);
    body.set("text", entry.text);
    body.set("base_version", entry.base);
    body.set("submission_id", entry.id);
    return body;
  }

  // The last chance before the page goes: the queue holds it too, so a double is harmless.
  function flush() {
    for (const [key, entry] of queue) {
      if (!entry.refused) {
        fetch(form.dataset.fieldUrl, {
          method: "POST",
          body: bodyOf(key, entry),
          keepalive: true,
          redirect: "manual",
        }).catch(() => {});
      }
    }
  }

  function textOf(key) {
    const controls = form.querySelectorAll(`[data-key="${key}"]`);
    if (controls[0].type === "radio" || controls[0].type === "checkbox") {
      return [...controls].filter((control) => control.checked).map((control) => control.value).join(",");
    }
    return controls[0].value;
  }

  function setText(key, text) {
    shown.set(key, text);
    const chosen = text.split(",");
    for (const control of form.querySelectorAll(`[data-key="${key}"]`)) {
      if (control.type === "radio" || control.type === "checkbox") {
        control.checked = chosen.includes(control.value);
      } else {
        control.value = text;
      }
    }
  }

  function versionOf(key) {
    const waiting = queue.get(key);
    return waiting && !waiting.refused ? waiting.base : Number(form.elements[`version:${key}`]?.value ?? 0);
  }

  function writeQueue() {
    try {
      if (queue.size) localStorage.setItem(form.dataset.store, JSON.stringify([...queue]));
      else localStorage.removeItem(form.dataset.store);
    } catch {
      // No room, or not allowed: the server and the button remain.
    }
  }
}

function readQueue(store) {
  try {
    return new Map(JSON.parse(localStorage.getItem(store) ?? "[]"));
  } catch {
    return new Map();
  }
}

// For pages that are not served over https, where randomUUID is not there.
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
