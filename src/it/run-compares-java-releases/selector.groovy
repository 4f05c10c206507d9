import io.github.concurrencybench.it.Jdk

return Runtime.version().feature() < 21 && Jdk.beside(21).isPresent()
