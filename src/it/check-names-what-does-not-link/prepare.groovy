import io.github.concurrencybench.it.OlderClasses

OlderClasses.in(new File(basedir, 'base/target/classes')).add('com.acme.Shop', '''
  package com.acme;

  public final class Shop {
    public static long order(String name) {
      return name.length();
    }
  }
''')
return true
