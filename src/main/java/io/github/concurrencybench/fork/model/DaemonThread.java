package io.github.concurrencybench.fork.model;

/** JMH waits for threads that are no daemons before it lets a fork end. */
final class DaemonThread extends Thread {

  DaemonThread(Runnable work) {
    super(work);
    setDaemon(true);
  }
}
