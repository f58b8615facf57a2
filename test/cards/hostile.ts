/** Words that try to be more than words. */
export const hostile = `**bold** [x](https://evil.example) <at>Luc</at> {{DATE(2026-01-01)}} {{{x}}} \${name} _i_ ~s~ \`c\` &lt;b&gt; \u202Eevil\u2066 \u0007\n# h\n- l\r\nend \ud800`
