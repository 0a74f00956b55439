// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace fwpilot {

class ElidedLabel;
class GlyphBox;

/// What the bundle line says, as a value. Short forms for a narrow window; an empty one: as the long one.
struct BundleLineContent {
    QString fileName;
    QString summary;  ///< "6 images, 104.2 MB, for acme,mp-1, released 12 Nov 2026"
    QString shortSummary;
    Tone summaryTone = Tone::Secondary;  ///< Failure where it says why a bundle was refused
    Glyph trustGlyph = Glyph::None;      ///< None: nothing is known of the signer yet, the right side is empty
    Tone trustTone = Tone::Plain;        ///< of the glyph, and of the title where it is Attention or Failure
    QString trustTitle;                  ///< "Signed by …", "Not signed"
    QString shortTrustTitle;
    QString trustDetail;
    QString shortTrustDetail;
    bool hasDetails = false;

    /// No bundle is open.
    static BundleLineContent none();
    /// A file name is on its way; neither images nor signer are known.
    static BundleLineContent opening(const QString &fileName);
    /// This line while its images are being read; share from 0 to 1. The signer keeps its place.
    BundleLineContent checking(double share) const;
};

/// Which bundle is open, what is in it, and who vouches for it. GUI thread.
class BundleLine : public QWidget {
    Q_OBJECT
public:
    explicit BundleLine(QWidget *parent = nullptr);

    void setContent(const BundleLineContent &content);

Q_SIGNALS:
    void detailsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMetrics();
    void arrange();

    BundleLineContent m_content;
    QHBoxLayout *m_row;
    GlyphBox *m_box;
    ElidedLabel *m_name;
    ElidedLabel *m_summary;
    GlyphBox *m_shield;
    ElidedLabel *m_trustTitle;
    ElidedLabel *m_trustDetail;
    QPushButton *m_details;
};

}  // namespace fwpilot
