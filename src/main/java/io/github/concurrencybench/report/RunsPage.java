package io.github.concurrencybench.report;

import io.github.concurrencybench.result.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A page with a section for each of several runs; its pictures and numbers stand in a folder beside
 * it.
 */
public final class RunsPage {

  private final Path folder;
  private final String name;
  private final Templates templates;
  private final Words words;

  /**
   * Takes the place.
   *
   * @param folder where the page stands
   * @param name of the page, without an ending, and of the folder beside it
   * @param templates of the page
   * @param locale the reader's
   */
  public RunsPage(Path folder, String name, Templates templates, Locale locale) {
    this.folder = folder;
    this.name = name;
    this.templates = templates;
    this.words = Words.of(locale);
  }

  /**
   * Writes what stands beside the page, for a page that somebody else writes around ours.
   *
   * @param title its heading
   * @param runs what is shown; a journal that cannot be read is named in place of its section
   * @param lookedIn where runs were looked for, to tell where there are none
   * @return our part of the page, as HTML
   * @throws IOException where a file cannot be written
   */
  public String part(String title, List<FoundRun> runs, String lookedIn) throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    Body body =
        body(new Body(title, false, name + "/", lookedIn, List.of(), List.of()), runs, files);
    String part = body.filledInto("site.vm", templates, words);
    WholeFile.writeAll(files);
    return part;
  }

  /**
   * Writes the page and what stands beside it.
   *
   * @param runs what is shown; a journal that cannot be read is named in place of its section
   * @return the page
   * @throws IOException where a file cannot be written
   */
  public Path write(List<FoundRun> runs) throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    String title = words.get("question");
    Body body = body(new Body(title, true, name + "/", "", List.of(), List.of()), runs, files);
    Path page = folder.resolve(name + ".html");
    files.put(page, body.filledInto("index.vm", templates, words));
    WholeFile.writeAll(files);
    return page;
  }

  /** With the runs; what stands beside the page is added to the files. */
  private Body body(Body empty, List<FoundRun> runs, Map<Path, String> files) throws IOException {
    List<Page> pages = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    files.putAll(StaticFiles.in(folder.resolve(name), templates));
    for (FoundRun run : runs) {
      Place place = place(run, runs.size(), pages.size() + 1);
      Optional<RunFiles> made = read(run, notes);
      if (made.isPresent()) {
        Path beside = folder.resolve(place.folder());
        made.get().writeNumbers(beside);
        ShownRun shown = made.get().shown(place, templates, words);
        shown.files().forEach((file, content) -> files.put(beside.resolve(file), content));
        pages.add(shown.page());
      }
    }
    return new Body(empty.title(), empty.alone(), empty.folder(), empty.lookedIn(), pages, notes);
  }

  private Optional<RunFiles> read(FoundRun run, List<String> notes) {
    try {
      return Optional.of(RunFiles.of(run.folder()));
    } catch (IOException damaged) {
      notes.add(words.with("unreadable", run.title()));
      return Optional.empty();
    }
  }

  private Place place(FoundRun run, int runs, int number) {
    return runs == 1
        ? Place.alone(name + "/")
        : Place.section(run.title(), "run-" + number + "-", name + "/run-" + number + "/");
  }
}
