package io.github.concurrencybench.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleFunction;

/**
 * From values to places on an axis, with its ticks.
 *
 * @param logarithmic whether equal ratios are equally far apart
 * @param low the smallest value on it
 * @param high the largest
 * @param ticks ascending
 */
record Scale(boolean logarithmic, double low, double high, List<Tick> ticks) {

  /** A number beside the axis. */
  record Tick(double value, String label) {}

  private static final double[] ONE_TWO_FIVE = {1, 2, 5};
  private static final double[] ONE = {1};
  private static final double PADDING = 9;
  private static final double ROUNDING = 1e-9;
  private static final int FEW = 14;

  Scale {
    ticks = List.copyOf(ticks);
  }

  /** Where a value is, in the axis's own measure. */
  double position(double value) {
    return logarithmic ? Math.log10(value) : value;
  }

  /** How many ticks so many pixels have room for. */
  record Room(double pixels, double apart) {}

  /** Ticks at 1, 2, 5, 10, ... as far as there is room, else at powers of 10. */
  static Scale log(SortedSet<Double> values, Room room, DoubleFunction<String> label) {
    double least = stepBelow(values.first());
    double most = Math.max(stepAbove(values.last()), 2 * least * (1 - ROUNDING));
    double decade = room.pixels() / Math.log10(most / least);
    boolean fine = decade * Math.log10(2) >= room.apart();
    int every = Math.max(1, (int) Math.ceil(room.apart() / decade));
    List<Tick> ticks = new ArrayList<>();
    int first = Math.floorDiv((int) Math.floor(Math.log10(least) + ROUNDING), every) * every;
    for (int power = first; Math.pow(10, power) <= most * (1 + ROUNDING); power += every) {
      for (double step : fine ? ONE_TWO_FIVE : ONE) {
        double value = round(step, power);
        if (value >= least * (1 - ROUNDING) && value <= most * (1 + ROUNDING)) {
          ticks.add(new Tick(value, label.apply(value)));
        }
      }
    }
    return new Scale(true, least, most, ticks).padded(room.pixels());
  }

  /** From 0, with ticks at multiples of 1, 2 or 5. */
  static Scale fromZero(double most, Room room, DoubleFunction<String> label) {
    double high = most > 0 ? most * 1.05 : 1;
    double wanted = high * room.apart() / room.pixels();
    double step = stepAbove(wanted);
    List<Tick> ticks = new ArrayList<>();
    for (int index = 0; index * step <= high; index++) {
      ticks.add(new Tick(index * step, label.apply(index * step)));
    }
    return new Scale(false, 0, high, ticks);
  }

  /** Ticks at the counts that were measured where those are few, else at 1, 2, 5, ... */
  static Scale workers(
      SortedSet<Double> counts,
      double pixels,
      List<Double> preferred,
      DoubleFunction<String> label) {
    boolean one = counts.size() == 1;
    double low = one ? counts.first() / 2 : counts.first();
    double high = one ? counts.last() * 2 : counts.last();
    SortedSet<Double> wanted = new TreeSet<>(counts);
    if (counts.size() > FEW) {
      wanted.removeIf(
          count -> !isStep(count) && !preferred.contains(count) && !count.equals(counts.last()));
    }
    List<Tick> ticks = wanted.stream().map(count -> new Tick(count, label.apply(count))).toList();
    return new Scale(true, low, high, ticks)
        .padded(pixels)
        .withoutOverlaps(pixels, first(counts.last(), preferred));
  }

  /** With room for half a symbol at both ends of a logarithmic scale. */
  private Scale padded(double pixels) {
    double room = Math.pow(high / low, PADDING / (pixels - 2 * PADDING));
    return new Scale(logarithmic, low / room, high * room, ticks);
  }

  private static List<Double> first(double one, List<Double> others) {
    List<Double> all = new ArrayList<>(List.of(one));
    all.addAll(others);
    return all;
  }

  /** Keeps the wanted ticks, the first before the next, and of the others those with room. */
  Scale withoutOverlaps(double pixels, List<Double> wanted) {
    List<Tick> inTurn = new ArrayList<>();
    for (double value : wanted) {
      ticks.stream().filter(tick -> tick.value() == value).forEach(inTurn::add);
    }
    inTurn.addAll(ticks);
    List<Tick> kept = new ArrayList<>();
    for (Tick tick : inTurn) {
      if (kept.stream().noneMatch(other -> overlap(tick, other, pixels))) {
        kept.add(tick);
      }
    }
    kept.sort(Comparator.comparingDouble(Tick::value));
    return new Scale(logarithmic, low, high, kept);
  }

  private boolean overlap(Tick one, Tick other, double pixels) {
    double apart = Math.abs(pixel(one.value(), pixels) - pixel(other.value(), pixels));
    double width =
        Lettering.width(one.label(), Lettering.TEXT)
            + Lettering.width(other.label(), Lettering.TEXT);
    return apart < width / 2 + 8;
  }

  /** How far a value is from the low end. */
  private double pixel(double value, double pixels) {
    return (position(value) - position(low)) / (position(high) - position(low)) * pixels;
  }

  private static boolean isStep(double value) {
    return stepBelow(value) == value;
  }

  private static double stepBelow(double value) {
    int power = (int) Math.floor(Math.log10(value) + ROUNDING);
    double below = round(1, power);
    for (double step : ONE_TWO_FIVE) {
      below = round(step, power) <= value * (1 + ROUNDING) ? round(step, power) : below;
    }
    return below;
  }

  private static double stepAbove(double value) {
    int power = (int) Math.floor(Math.log10(value) + ROUNDING);
    for (double step : ONE_TWO_FIVE) {
      if (round(step, power) >= value * (1 - ROUNDING)) {
        return round(step, power);
      }
    }
    return round(1, power + 1);
  }

  /** A power of 10 that is off in its last place would be a long tick. */
  private static double round(double step, int power) {
    return power < 0 ? step / Math.pow(10, -power) : step * Math.pow(10, power);
  }
}
