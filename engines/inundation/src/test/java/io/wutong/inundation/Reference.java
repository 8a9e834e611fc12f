package io.wutong.inundation;

/**
 * The same equations, slow and obvious: double precision, one loop after the other, no halves, no
 * threads. Uniform rain, closed edges, fixed steps.
 */
final class Reference {
  private static final double G = 9.81;
  private final int nx;
  private final int ny;
  private final double dx;
  private final double manning;
  private final double[][] z;
  final double[][] h;
  private double[][] qx;
  private double[][] qy;

  Reference(Terrain terrain, double manning) {
    this.nx = terrain.columns();
    this.ny = terrain.rows();
    this.dx = terrain.cell_m();
    this.manning = manning;
    this.z = new double[ny][nx];
    this.h = new double[ny][nx];
    this.qx = new double[ny][nx + 1];
    this.qy = new double[ny + 1][nx];
    for (int j = 0; j < ny; j++) {
      for (int i = 0; i < nx; i++) {
        z[j][i] = terrain.level_m(i, j);
      }
    }
  }

  void step(double dt, double rain_m_s) {
    double[][] newQx = new double[ny][nx + 1];
    double[][] newQy = new double[ny + 1][nx];
    double damp = 0.03 * dt / dx;
    double[][] net = net();
    for (int j = 0; j < ny; j++) {
      for (int i = 1; i < nx; i++) {
        double sooner = damp * (net[j][i] - net[j][i - 1]);
        double across = (qy[j][i - 1] + qy[j + 1][i - 1] + qy[j][i] + qy[j + 1][i]) / 4;
        newQx[j][i] =
            flow(dt, z[j][i - 1], h[j][i - 1], z[j][i], h[j][i], sooner, qx[j][i], across);
      }
    }
    for (int j = 1; j < ny; j++) {
      for (int i = 0; i < nx; i++) {
        double sooner = damp * (net[j][i] - net[j - 1][i]);
        double across = (qx[j - 1][i] + qx[j - 1][i + 1] + qx[j][i] + qx[j][i + 1]) / 4;
        newQy[j][i] =
            flow(dt, z[j - 1][i], h[j - 1][i], z[j][i], h[j][i], sooner, qy[j][i], across);
      }
    }
    qx = newQx;
    qy = newQy;
    net = net();
    for (int j = 0; j < ny; j++) {
      for (int i = 0; i < nx; i++) {
        h[j][i] += dt / dx * net[j][i] + rain_m_s * dt;
      }
    }
  }

  private double[][] net() {
    double[][] net = new double[ny][nx];
    for (int j = 0; j < ny; j++) {
      for (int i = 0; i < nx; i++) {
        net[j][i] = qx[j][i] - qx[j][i + 1] + qy[j][i] - qy[j + 1][i];
      }
    }
    return net;
  }

  private double flow(
      double dt,
      double zA,
      double hA,
      double zB,
      double hB,
      double sooner,
      double old,
      double across) {
    double deep = Math.max(zA + hA, zB + hB) - Math.max(zA, zB);
    if (deep <= 1e-4) {
      return 0;
    }
    double slope = (zB + hB - zA - hA + sooner) / dx;
    double size = Math.hypot(old, across);
    double braking = G * dt * manning * manning / Math.pow(deep, 7.0 / 3);
    double own = size > 0 ? braking * old * old / size : 0;
    double q = (old + own * old - G * dt * deep * slope) / (1 + braking * size + own);
    double normal = Math.pow(deep, 5.0 / 3) * Math.sqrt(Math.abs(slope)) / manning;
    boolean steep = Math.abs(slope) > 0.3;
    if (steep || deep < 1e-3) {
      double most = steep ? Math.min(normal, deep * Math.sqrt(G * deep)) : normal;
      q = Math.clamp(q, -most, most);
    }
    return Math.clamp(q, -0.249 * hB * dx / dt, 0.249 * hA * dx / dt);
  }
}
