package enfilade.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What goes out of a style sheet says the same in fewer letters. */
class AssetsTests {

    @Test
    void stylesLoseTheirAirAndNothingElse() {
        assertThat(Assets.slim("""
                /* For
                   us: alone; */
                .a > .b :is(p, i) {
                  color: red;
                  font: 450 1rem/1.5 var(--f, "Fig; { tree }");

                  &:hover { margin: calc(1px + 2px) 0; }
                }
                @media (width < 40rem) { p { color: blue; } }
                """)).isEqualTo(".a > .b :is(p,i){color:red;font:450 1rem/1.5 var(--f,\"Fig; { tree }\");"
                + "&:hover{margin:calc(1px + 2px) 0}}@media (width < 40rem){p{color:blue}}");
    }
}
