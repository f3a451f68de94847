/** Follows addresses as a browser would, one step at a time, with a jar of cookies. */
export interface Walker {
  /** Asks once; redirects are not followed. */
  step(url: string, form?: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly location: string | null; readonly body: string }>;
  /** Follows redirects until an address begins with `until`, or there is none; the last address. */
  follow(url: string, until: string, form?: Readonly<Record<string, string>>): Promise<{ readonly url: string; readonly body: string }>;
  cookies(): string;
}

export function createWalker(): Walker {
  const jar = new Map<string, string>();
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const step: Walker["step"] = async (url, form) => {
    const answer = await fetch(url, {
      redirect: "manual", method: form === undefined ? "GET" : "POST", headers: { cookie: cookies() },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.get("location");
    return { status: answer.status, location: location === null ? null : new URL(location, url).href, body: await answer.text() };
  };
  return {
    step, cookies,
    async follow(url, until, form) {
      let here = url;
      let given = form;
      for (let hops = 0; hops < 20; hops += 1) {
        if (here.startsWith(until)) return { url: here, body: "" };
        const { location, body } = await step(here, given);
        given = undefined;
        if (location === null) return { url: here, body };
        here = location;
      }
      throw new Error("the redirects never end");
    },
  };
}

/** Signs in on the provider's own pages; the address at which it sends the browser back. */
export async function passProvider(walker: Walker, start: string, login: string, back: string): Promise<string> {
  const page = await walker.follow(start, back);
  const answered = await walker.follow(new URL(page.url).href, back, { prompt: "login", login, password: "any" });
  if (answered.url.startsWith(back)) return answered.url;
  return (await walker.follow(answered.url, back, { prompt: "consent" })).url;
}
