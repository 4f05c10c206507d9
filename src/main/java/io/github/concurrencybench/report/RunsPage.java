package io.github.concurrencybench.report;

import io.github.concurrencybench.result.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page with a section for each of several runs; its pictures and numbers stand in a folder beside
 * it.
 */
public final class RunsPage {

  private final Path folder;
  private final String name;
  private final Words words;

  /**
   * Takes the place.
   *
   * @param folder where the page stands
   * @param name of the page, without an ending, and of the folder beside it
   * @param locale the reader's
   */
  public RunsPage(Path folder, String name, Locale locale) {
    this.folder = folder;
    this.name = name;
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
    return new Template("site.vm", words).filledIn(body(title, runs, lookedIn));
  }

  /**
   * Writes the page and what stands beside it.
   *
   * @param runs what is shown; a journal that cannot be read is named in place of its section
   * @return the page
   * @throws IOException where a file cannot be written
   */
  public Path write(List<FoundRun> runs) throws IOException {
    Path page = folder.resolve(name + ".html");
    Body body = body(words.get("question"), runs, "");
    WholeFile.write(page, new Template("index.vm", words).filledIn(body));
    return page;
  }

  private Body body(String title, List<FoundRun> runs, String lookedIn) throws IOException {
    List<Page> pages = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Template.writeStyle(folder.resolve(name));
    for (FoundRun run : runs) {
      Place place = place(run, runs.size(), pages.size() + 1);
      Optional<RunFiles> files = read(run, notes);
      if (files.isPresent()) {
        pages.add(files.get().writtenTo(folder.resolve(place.folder()), place, words));
      }
    }
    return new Body(title, name + "/style.css", lookedIn, pages, notes);
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
