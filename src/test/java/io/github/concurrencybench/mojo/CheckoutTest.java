package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories as Git lays them out. */
final class CheckoutTest {

  private static final String ID = "1a2b3c4d".repeat(5);
  private static final String OTHER = "00ff00ff".repeat(5);

  @TempDir private Path root;
  private Path module;

  @BeforeEach
  void aModuleTwoFoldersBelow() throws IOException {
    module = Files.createDirectories(root.resolve("project/a/b"));
  }

  private void write(String file, String content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private Checkout found() {
    return Checkout.of(module, Map.of());
  }

  @Test
  void aBranchIsFollowedToItsCommit() throws IOException {
    write("project/.git/HEAD", "ref: refs/heads/feature/faster\n");
    write("project/.git/refs/heads/feature/faster", ID + "\n");
    assertThat(found()).isEqualTo(new Checkout(ID, "feature/faster"));
  }

  @Test
  void aBranchMayBePacked() throws IOException {
    write("project/.git/HEAD", "ref: refs/heads/main\n");
    write(
        "project/.git/packed-refs",
        "# pack-refs with: peeled fully-peeled sorted \n"
            + (OTHER + " refs/heads/domain\n")
            + (OTHER + " refs/heads/main2\n")
            + (ID + " refs/heads/main\n^" + OTHER + "\n"));
    assertThat(found()).isEqualTo(new Checkout(ID, "main"));
  }

  @Test
  void aDetachedHeadHasNoBranch() throws IOException {
    write("project/.git/HEAD", ID + "\n");
    assertThat(found()).isEqualTo(new Checkout(ID, null));
  }

  @Test
  void aWorktreeSharesTheBranchesOfItsRepository() throws IOException {
    write("project/.git", "gitdir: ../main/.git/worktrees/project\n");
    write("main/.git/worktrees/project/HEAD", "ref: refs/heads/side\n");
    write("main/.git/worktrees/project/commondir", "../..\n");
    write("main/.git/refs/heads/side", ID + "\n");
    assertThat(found()).isEqualTo(new Checkout(ID, "side"));
  }

  @Test
  void withoutGitACiServerIsAsked() {
    assertThat(
            Checkout.of(
                module,
                Map.of("CI_COMMIT_SHA", ID, "CI_COMMIT_REF_NAME", "main", "GITHUB_SHA", "")))
        .isEqualTo(new Checkout(ID, "main"));
  }

  @Test
  void gitKnowsBetterThanTheServer() throws IOException {
    write("project/.git/HEAD", ID + "\n");
    assertThat(Checkout.of(module, Map.of("GITHUB_SHA", OTHER)).commit()).isEqualTo(ID);
  }

  @Test
  void aRepositoryWithoutACommitAndOtherFormsAreNotKnown() throws IOException {
    assertThat(found()).isEqualTo(new Checkout(null, null));
    write("project/.git/HEAD", "ref: refs/heads/main\n");
    assertThat(found()).isEqualTo(new Checkout(null, "main"));
    write("project/.git/HEAD", "ref: ../../../secret\n");
    write("secret", ID);
    assertThat(found().commit()).isNull();
    assertThat(Checkout.of(module, Map.of("GITHUB_SHA", "main; rm")).commit()).isNull();
  }
}
