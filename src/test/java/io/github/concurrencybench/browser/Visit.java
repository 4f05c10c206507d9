package io.github.concurrencybench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page that was opened, with everything that it said and asked for. */
final class Visit implements AutoCloseable {

  private static final int DESK = 1200;
  private static final int PHONE = 400;
  private static final int HEIGHT = 900;

  private final BrowserContext context;
  private final Page page;
  private final List<String> said = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  /** Opens a page over a whole desk, in light. */
  Visit(Browser browser, String url) {
    this(browser, url, true);
  }

  Visit(Browser browser, String url, boolean javaScript) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(javaScript)
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(DESK, HEIGHT));
    page = context.newPage();
    page.onConsoleMessage(message -> said.add(message.type() + ": " + message.text()));
    page.onPageError(said::add);
    page.onRequestFailed(request -> said.add(request.url() + " failed: " + request.failure()));
    page.onDialog(
        dialog -> {
          said.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(request -> requests.add(request.url()));
    page.onResponse(
        response -> {
          if (!response.ok()) {
            said.add(response.url() + " was answered " + response.status());
          }
        });
    page.navigate(url);
  }

  Page page() {
    return page;
  }

  Visit onAPhone() {
    page.setViewportSize(PHONE, HEIGHT);
    return this;
  }

  Visit dark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    return this;
  }

  Visit printed() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    // What is unfolded for paper is laid out with the next frame, which a busy machine is late
    // with.
    page.evaluate(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
    return this;
  }

  /** What the reader would see after a click on everything that unfolds. */
  Visit unfolded() {
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    return this;
  }

  /** The answer of an expression, once all pictures are there. */
  Object answer(String script) {
    page.evaluate(
        "Promise.allSettled([...document.images].map(image => {"
            + " image.loading = 'eager'; return image.decode(); }))");
    return page.evaluate(script);
  }

  List<String> texts(String script) {
    List<String> texts = new ArrayList<>();
    ((List<?>) answer(script)).forEach(each -> texts.add(String.valueOf(each)));
    return texts;
  }

  /** Keeps what is to be seen, for people. */
  Visit kept(String name) {
    Path file = Path.of("target", "browser", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return this;
  }

  /** Says nothing in the console, and asks for nothing outside of its folder. */
  void assertQuietWithin(String folder) {
    page.waitForLoadState();
    assertThat(said).isEmpty();
    assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(folder));
  }

  @Override
  public void close() {
    context.close();
  }
}
