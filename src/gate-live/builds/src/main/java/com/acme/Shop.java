package com.acme;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What is changed between the builds: the study puts slower ones in its place. */
public final class Shop {

  private static final int NUMBERS = 5_000_000;
  private static final int MILLIS = 50;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Shop() {}

  public static long sum(int number) {
    long sum = 0;
    for (int i = 0; i < NUMBERS; i++) {
      sum += (long) (i ^ number) * i;
    }
    return sum;
  }

  public static long order(int port, int number) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + port + "/" + number + "?millis=" + MILLIS);
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body().length();
  }
}
