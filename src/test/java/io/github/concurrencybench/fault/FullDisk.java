package io.github.concurrencybench.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

/**
 * The real files, on a disk that is full at the n-th write: a file or folder that is made, bytes
 * that are written or forced, a file that is moved. To delete and to cut off is possible then, too.
 */
public final class FullDisk extends FileSystemProvider {

  private static final String FULL = "No space left on device";

  private final FileSystem files = new FullDiskFiles(this);
  private final int at;
  private final boolean staysFull;
  private int writes;
  private int open;

  private FullDisk(int at, boolean staysFull) {
    this.at = at;
    this.staysFull = staysFull;
  }

  /** A disk of which the n-th write fails, and there is room again. */
  public static FullDisk once(int at) {
    return new FullDisk(at, false);
  }

  /** A disk of which the n-th write fails, and all after it. */
  public static FullDisk from(int at) {
    return new FullDisk(at, true);
  }

  /** What is done on such disks. */
  public interface Attempt {

    /**
     * Does it once.
     *
     * @param disk on which
     * @throws IOException where the disk is full
     */
    void on(FullDisk disk) throws IOException;
  }

  /** What has to be so where there was no room for all of it. */
  public interface Aftermath {

    /**
     * Looks.
     *
     * @param told what was said
     * @throws IOException where it cannot be read
     */
    void of(Exception told) throws IOException;
  }

  /**
   * Does something on disks that are full at the first write, at the second, and so on, until there
   * is room for all.
   *
   * @return how many writes that takes
   */
  public static int atEachWrite(IntFunction<FullDisk> disks, Attempt attempt, Aftermath aftermath)
      throws IOException {
    int at = 1;
    while (true) {
      FullDisk disk = disks.apply(at);
      try {
        attempt.on(disk);
        if (disk.writes < at) {
          return disk.writes;
        }
        throw new AssertionError("Nobody was told that there was no room for write " + at + ".");
      } catch (IOException | UncheckedIOException full) {
        aftermath.of(full);
      }
      if (disk.open > 0) {
        throw new AssertionError(disk.open + " files stay open where write " + at + " failed.");
      }
      at++;
    }
  }

  /** Counts what makes or moves a file. */
  private void write(Path file) throws IOException {
    writes++;
    if (isFull()) {
      throw new FileSystemException(file.toString(), null, FULL);
    }
  }

  void closed() {
    open--;
  }

  /** Counts what is written to a file; the system does not say then to which. */
  void write() throws IOException {
    writes++;
    if (isFull()) {
      throw new IOException(FULL);
    }
  }

  private boolean isFull() {
    return staysFull ? writes >= at : writes == at;
  }

  /** The same file or folder on this disk. */
  public Path of(Path real) {
    return (Path)
        Proxy.newProxyInstance(
            FullDisk.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (path, method, args) -> {
              if (method.getName().equals("getFileSystem")) {
                return files;
              }
              try {
                return onThis(method.invoke(real, real(args)));
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private Object onThis(Object value) {
    if (value instanceof Path path) {
      return of(path);
    }
    if (value instanceof Iterator<?> names) {
      List<Object> all = new ArrayList<>();
      names.forEachRemaining(name -> all.add(onThis(name)));
      return all.iterator();
    }
    return value;
  }

  private static Object[] real(Object[] args) {
    return args == null
        ? null
        : Arrays.stream(args).map(arg -> arg instanceof Path path ? real(path) : arg).toArray();
  }

  /** Each real path is of the default file system, and tells its own text. */
  static Path real(Path path) {
    return Path.of(path.toString());
  }

  private static FileSystemProvider real() {
    return java.nio.file.FileSystems.getDefault().provider();
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean makes =
        options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
    if (makes && !Files.exists(real(path))) {
      write(path);
    }
    FileChannel channel = real().newFileChannel(real(path), options, attributes);
    open++;
    return new FullDiskChannel(this, channel);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> all =
        real().newDirectoryStream(real(folder), entry -> filter.accept(of(entry)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return StreamSupport.stream(all.spliterator(), false).map(FullDisk.this::of).iterator();
      }

      @Override
      public void close() throws IOException {
        all.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    if (!Files.exists(real(folder))) {
      write(folder);
    }
    real().createDirectory(real(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    real().delete(real(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    write(target);
    real().copy(real(source), real(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    write(target);
    real().move(real(source), real(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return real().isSameFile(real(path), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real().isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real().getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real().checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real().getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real().readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real().readAttributes(real(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    real().setAttribute(real(path), name, value, options);
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
