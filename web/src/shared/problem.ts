/** What the server (or the line to it) refused, in words a person can act on. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly title: string,
    readonly detail = "",
    readonly remedy = "",
    readonly values: Record<string, unknown> = {},
  ) {
    super(title || slug);
  }

  /** The line is down or the server didn't answer: nothing was decided, the same call may be made again. */
  get isOffline(): boolean {
    return this.status === 0;
  }

  /** The line or something on the way is down: nobody knows what was decided. */
  get isDown(): boolean {
    return this.isOffline || [500, 502, 503, 504].includes(this.status);
  }

  get isMoved(): boolean {
    return this.status === 412;
  }

  static offline(): Problem {
    return new Problem(0, "offline", "");
  }

  static async fromResponse(response: Response): Promise<Problem> {
    const text = await response.text().catch(() => "");
    return Problem.fromText(response.status, text);
  }

  static fromText(status: number, text: string): Problem {
    try {
      return Problem.fromJson(status, JSON.parse(text));
    } catch {
      // A proxy in between answered with a page of its own: that page is no use to the reader.
      return new Problem(status, `http-${status}`, "");
    }
  }

  static fromJson(status: number, body: unknown): Problem {
    const json = (body ?? {}) as Record<string, unknown>;
    const word = (name: string) => (typeof json[name] === "string" ? (json[name] as string) : "");
    const slug = word("slug") || word("type").split("/").pop() || `http-${status}`;
    // Spring's own problems carry an English title only; the page has better words for those.
    const ours = typeof json.slug === "string";
    return new Problem(
      status,
      slug,
      ours ? word("title") : "",
      word("detail"),
      word("remedy"),
      json,
    );
  }

  static of(error: unknown): Problem {
    if (error instanceof Problem) return error;
    console.error(error);
    return new Problem(
      -1,
      "page-fault",
      "",
      error instanceof Error ? error.message : String(error),
    );
  }
}
