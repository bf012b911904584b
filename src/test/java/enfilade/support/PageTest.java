package enfilade.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the whole house without a port: one application for all of them, emptied before each test, with the cast
 * inside. The build runs it twice, on H2 and on PostgreSQL. Pages extend {@link PagesTests}; what has no pages says
 * {@code @PageTest} and asks for the {@link Cast}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("both-databases")
@SpringBootTest(properties = "spring.main.banner-mode=off")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestHouse.class)
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(FreshCast.class)
public @interface PageTest {}
