// The conversation. Everything works without this file; with it, words come as they are found, nothing that somebody
// types gets lost, and a page that was away catches up by itself.
{
  const main = document.querySelector("main[data-talk]"), list = document.getElementById("talk")
  const form = document.getElementById("say"), news = document.getElementById("news")
  const spoken = document.getElementById("spoken"), clock = document.getElementById("left")
  const room = main.dataset.talk, shelf = `enfilade:talk:${main.dataset.session}`
  const BEAT = 20000, FIRST_PAUSE = 1000, LONGEST_PAUSE = 30000, LAST_SECONDS = 52
  const UNREACHABLE = "We could not reach the server. Your answer is safe here; we will try again."
  const HELD = "The interviewer cannot be reached at the moment. Everything you said is kept, and your time rests."

  let state = main.dataset.state, left = Number(main.dataset.left), leftAt = Date.now()
  let number = Number(main.dataset.number), listening = false, told = Infinity, early = null
  const noted = { switches: 0, pastes: 0, pasted: 0 }

  const area = form?.elements.words
  const kept = () => { try { return JSON.parse(localStorage.getItem(shelf)) ?? {} } catch { return {} } }
  const keep = more => { try { localStorage.setItem(shelf, JSON.stringify({ ...kept(), ...more })) } catch { /* forbidden here */ } }
  const say = words => { if (news.textContent.trim() !== words) news.textContent = words }
  const wait = time => new Promise(done => setTimeout(done, time))

  // turn: one turn on the page; the same number is never there twice.
  function turn(at, own, words) {
    let item = document.getElementById(`turn-${at}`)
    if (!item) {
      item = document.createElement("li")
      item.id = `turn-${at}`
      item.dataset.by = own ? "you" : "them"
      const who = own ? "You:" : `${main.dataset.name}:`
      item.append(Object.assign(document.createElement("span"), { className: "vh", textContent: who }), Object.assign(document.createElement("p"), { className: "words", dir: "auto" }))
      list.append(item)
    }
    item.querySelector("p").textContent = words
    return item
  }

  const discard = () => list.querySelector("#turn-coming")?.remove()

  function hear(piece) {
    const words = list.querySelector("#turn-coming p")?.textContent ?? ""
    turn("coming", false, words + piece).scrollIntoView({ block: "nearest" })
  }

  function stands(it) {
    state = main.dataset.state = it.state
    if (it.left !== undefined) {
      left = it.left
      leftAt = Date.now()
    }
    if (state === "THEIRS" && news.textContent.trim().startsWith(HELD)) say("")
    if (state === "OVER") location.reload()
    tick()
  }

  // tick: whole minutes; one quiet line at five, at one, and when the time is over. Then there is a minute to finish a
  // thought, and what stands in the field at its end is sent.
  function tick() {
    if (!clock) return
    const now = state === "THEIRS" ? left - (Date.now() - leftAt) / 1000 : left
    const minutes = Math.max(0, Math.ceil(now / 60))
    clock.textContent = now > 0 ? `${minutes} min left` : "Time is up"
    if (now <= 0 && state === "THEIRS") {
      if (told) say("Your time is up. You have one more minute to finish; then what stands here is sent.")
      told = 0
      if (now <= -LAST_SECONDS && area.value.trim() && form.ariaBusy !== "true") send("send")
    }
    const line = [5, 1].find(it => minutes <= it && told > it)
    if (line === undefined || now <= 0) return
    told = Math.min(...[5, 1].filter(it => minutes <= it))
    say(`${minutes <= 1 ? "One minute" : "Five minutes"} left. You can finish your thought.`)
  }

  async function renewed(body) {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html")
    const token = page.querySelector("[name='_csrf']")?.value
    if (token) form.elements._csrf.value = token
    body.set("_csrf", token ?? "")
    return body
  }

  // post: sends until the server has it; the same key makes it once however often it goes.
  async function post(path, fields, patient = true) {
    const body = new URLSearchParams({ ...fields, _csrf: form.elements._csrf.value })
    for (let pause = FIRST_PAUSE, again = true; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        const answer = await fetch(room + path, { method: "POST", body, headers: { Accept: "application/json" } })
        if (answer.status === 403 && again) {
          again = false
          await renewed(body)
          continue
        }
        if (answer.ok) return await answer.json()
        if (answer.status < 500 && answer.status !== 429) return { refused: await sentence(answer) }
      } catch { /* no connection: tried again below */ }
      if (!patient) return null
      say(UNREACHABLE)
      await wait(pause)
    }
  }

  async function sentence(answer) {
    const text = await answer.text()
    try {
      const it = JSON.parse(text)
      return it.error ?? it.detail ?? it.message
    } catch {
      return new DOMParser().parseFromString(text, "text/html").querySelector("h1")?.textContent ?? "This was not taken."
    }
  }

  // listen: the words that are owed, piece by piece; asks again by itself when they do not come. Whoever sends their
  // answer before the last of them has arrived is heard right after.
  async function listen() {
    if (listening) return
    listening = true
    for (let pause = FIRST_PAUSE; state === "OURS" || state === "HELD_UP";) {
      let again = 0, refused = ""
      try {
        const answer = await fetch(`${room}/turns/stream?after=${number}`)
        if (!answer.ok) throw new Error(answer.status)
        for await (const line of lines(answer.body)) {
          if (line.piece !== undefined) hear(line.piece)
          if (line.discard) discard()
          if (line.held) again = line.held.again
          if (line.refused) refused = line.refused
          if (line.turn) whole(line.turn)
          if (line.state) stands(line)
        }
        pause = FIRST_PAUSE
        if (refused) say(refused)
        else if (again) say(HELD)
        else if (news.textContent === UNREACHABLE) say("")
        if (state !== "THEIRS") await wait(refused ? LONGEST_PAUSE : again ? 1000 * again : pause)
      } catch {
        discard()
        say(UNREACHABLE)
        await wait(pause)
        pause = Math.min(2 * pause, LONGEST_PAUSE)
      }
    }
    listening = false
    const act = early
    early = null
    if (act && state === "THEIRS") send(act)
  }

  async function* lines(body) {
    let rest = ""
    for (const reader = body.pipeThrough(new TextDecoderStream()).getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) break
      const parts = (rest + value).split("\n")
      rest = parts.pop()
      for (const part of parts) if (part) yield JSON.parse(part)
    }
  }

  function whole(it) {
    discard()
    const own = it.kind === "ANSWERS" || it.kind === "REPEATS"
    turn(it.number, own, it.words).scrollIntoView({ block: "nearest" })
    number = Math.max(number, it.number)
    if (!own) spoken.textContent = it.words
    else if (form.querySelector("#again")) form.querySelector("#again").hidden = false
  }

  function send(act) {
    if (act === "send" && !area.value.trim()) return area.focus()
    deliver({ words: area.value, key: crypto.randomUUID(), act, after: number })
  }

  // deliver: what is on its way is kept apart from what is typed meanwhile, and goes again under the same key after a
  // reload: the server has it once. What it does not take comes back into the field.
  async function deliver(it) {
    keep({ sent: it })
    form.ariaBusy = "true"
    const answer = await post("/turns", it)
    form.ariaBusy = null
    const isThere = area.value.startsWith(it.words)
    if (answer.refused && !isThere) area.value = `${it.words}\n${area.value}`
    if (!answer.refused && isThere && it.act === "send") area.value = area.value.slice(it.words.length).trimStart()
    keep({ sent: null, draft: area.value })
    say(answer.refused ?? "")
    if (answer.refused) catchUp()
    else stands(answer)
    area.focus()
    listen()
  }

  // catchUp: the turns that were taken elsewhere.
  function catchUp() {
    if (state === "THEIRS") state = "OURS"
  }

  // beat: tells that somebody is there, and learns what happened on another device.
  async function beat() {
    if (document.hidden || listening || state === "OVER") return
    const sent = { ...noted }
    const answer = await post("/presence", sent, false)
    if (!answer || answer.refused) return
    for (const key in sent) noted[key] -= sent[key]
    const isBehind = answer.number > number
    stands(answer)
    if (isBehind) catchUp()
    listen()
  }

  if (form) {
    const { draft, sent } = kept()
    if (draft && !area.value) area.value = draft
    form.addEventListener("submit", event => {
      event.preventDefault()
      if (form.ariaBusy === "true") return
      const act = event.submitter?.value ?? "send"
      if (state === "THEIRS" || !listening) send(act)
      else early = act
    })
    area.addEventListener("input", () => keep({ draft: area.value }))
    area.addEventListener("paste", event => {
      noted.pastes += 1
      noted.pasted += event.clipboardData?.getData("text").length ?? 0
    })
    area.addEventListener("keydown", event => {
      const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey)
      if (sends) form.requestSubmit(form.querySelector("[value='send']"))
    })
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) noted.switches += 1
      else beat()
    })
    setInterval(beat, BEAT)
    setInterval(tick, 5000)
    tick()
    if (sent) deliver(sent)
    else beat()
    listen()
  } else {
    const { draft, sent } = kept(), said = Array.from(list.querySelectorAll("[data-by='you'] p"), it => it.textContent)
    const words = (draft?.startsWith(sent?.words) ? draft : [sent?.words, draft].filter(Boolean).join("\n")).trim()
    const unsent = document.getElementById("unsent")
    if (words && !said.includes(words) && unsent.hidden) {
      unsent.querySelector(".words").textContent = words
      unsent.hidden = false
    }
  }
}
