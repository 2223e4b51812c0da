package io.eni4j.diagram;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.VpcId;
import io.eni4j.repository.Snapshot;

/**
 * A picture of one VPC as of one instant: its subnets, instances, network interfaces with their
 * addresses and elastic IPs, and its security groups.
 *
 * <p>The same records give the same text. Subnets stand in the order of their blocks, instances and
 * security groups in that of their names and then ids, network interfaces in that of their device
 * indexes, private IPs with the primary first. An instance stands in the subnet of its primary
 * interface; an interface that stands on an instance of another subnet is shown there, and its own
 * subnet names it. What is not attached stands in its subnet. Only private IPs that are held count
 * as in use; how many of the others are reserved is not known here.
 *
 * <p>Names are shown so that they can neither leave their place nor turn the direction of what
 * stands beside them: those of other than letters, digits, {@code _}, {@code -} and {@code .} are
 * quoted, and of more than 128 characters cut. Immutable and thread-safe.
 */
public final class VpcDiagram {
  private final Scene scene;

  private VpcDiagram(Scene scene) {
    this.scene = scene;
  }

  /**
   * {@return the picture of a VPC, for which all that is drawn is read} The cost grows with what
   * the VPC holds.
   *
   * @param snapshot the instant; it may be closed afterwards
   * @param vpcId the VPC
   * @throws IllegalArgumentException if the snapshot has no such VPC
   */
  public static VpcDiagram of(Snapshot snapshot, VpcId vpcId) {
    requireNonNull(snapshot, "snapshot");
    requireNonNull(vpcId, "vpcId");
    return new VpcDiagram(new SceneReader(snapshot, vpcId).read());
  }

  /** {@return the VPC as a tree, one line for each thing; every line ends with {@code \n}} */
  public String text() {
    return TextTree.of(scene);
  }

  /**
   * {@return the VPC as a flowchart in the language of Mermaid} Of one interface's private IPs at
   * most six are named, so that some 100 interfaces stay within the 50,000 characters that Mermaid
   * reads.
   */
  public String mermaid() {
    return Flowchart.of(scene);
  }

  /**
   * {@return the VPC as an SVG document that needs nothing beside it: no script, no font, no link}
   * It has a background of its own; whatever is cut for want of room is told in full by a {@code
   * title}.
   */
  public String svg() {
    return SvgPicture.of(scene);
  }
}
