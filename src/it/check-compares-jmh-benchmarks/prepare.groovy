import io.github.concurrencybench.it.OlderClasses

def prices = { String folder, int steps ->
  OlderClasses.in(new File(basedir, "${folder}/classes")).add('com.acme.Prices', """
    package com.acme;

    public final class Prices {
      public static long of(long order) {
        long price = order;
        for (int i = 0; i < ${steps}; i++) {
          price = price * 31 + i;
        }
        return price;
      }
    }
  """)
}
prices('same', 2000)
prices('faster', 200)
return true
